package io.broadsheet.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        "en",
                        "Captioning models are trained on photographs taken in daylight, and their descriptions fail."),
                arguments("en", "Attention Is All You Need to Be a Reader"),
                arguments("en", "No evidence for a link: a cohort"),
                arguments("en", "No Abstract Here but a Fine Title"),
                arguments("und", "Is a Caption Worth a Thousand Images? A Study"),
                arguments("pt", "Uma análise do impacto do clima no solo e na água"),
                arguments(
                        "de",
                        "Wir stellen ein Verfahren vor, das die Qualität der Übersetzung mit wenigen Daten verbessert."),
                arguments(
                        "fr",
                        "Nous présentons une méthode pour la traduction qui améliore les résultats avec peu de données."),
                arguments(
                        "es",
                        "Presentamos un método para la traducción que mejora los resultados con pocos datos y es rápido."),
                arguments(
                        "pt",
                        "Apresentamos um método para a tradução que melhora os resultados com poucos dados e não é lento."),
                arguments(
                        "it",
                        "Presentiamo un metodo per la traduzione che migliora i risultati con pochi dati e non è lento."),
                arguments(
                        "nl",
                        "Wij stellen een methode voor die de kwaliteit van het vertalen met weinig gegevens verbetert."),
                arguments(
                        "sv",
                        "Vi presenterar en metod för översättning som är snabb och inte kräver många data från andra."),
                arguments(
                        "fi",
                        "Tässä työssä esitetään menetelmä, joka on nopea ja jotka eivät ole kuin muita, mutta se toimii."),
                arguments(
                        "pl",
                        "Przedstawiamy metodę, która jest szybka i nie wymaga wielu danych, oraz dla której są wyniki."),
                arguments(
                        "tr",
                        "Bu çalışmada çeviri için hızlı bir yöntem ve daha çok veri ile olan sonuçlar sunulmaktadır."),
                arguments(
                        "id",
                        "Kami menyajikan metode yang cepat untuk terjemahan dan tidak memerlukan banyak data dari yang lain."),
                arguments("ru", "Мы предлагаем метод, который улучшает перевод и работает быстро, эту задачу решая."),
                arguments("uk", "Ми пропонуємо метод, який покращує переклад і працює швидко."),
                arguments("zh", "我们提出了一种新的机器翻译方法。"),
                arguments("ja", "本論文では機械翻訳の新しい手法を提案する。"),
                arguments("ko", "우리는 새로운 기계 번역 방법을 제안한다."),
                arguments("ar", "نقترح طريقة جديدة للترجمة الآلية."),
                arguments("fa", "ما روشی جدید برای ترجمه پیشنهاد می‌کنیم."),
                arguments("hi", "हम अनुवाद के लिए एक नई विधि प्रस्तुत करते हैं जो तेज है।"),
                arguments("ta", "இயந்திர மொழிபெயர்ப்புக்கு ஒரு புதிய முறையை முன்வைக்கிறோம்."),
                arguments("und", "GPT-4"),
                arguments("und", "Lanternfish"),
                arguments("und", "12345 !?"),
                arguments("und", ""));
    }

    @ParameterizedTest
    @MethodSource
    void texts(String language, String text) {
        assertThat(Languages.of(text)).isEqualTo(language);
    }
}
