package io.broadsheet.bench.identity;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Invented author lists. */
final class People {

    private static final List<String> GIVEN = List.of(
            "Ada", "Bo", "Carmen", "Dmitri", "Elif", "Femi", "Grace", "Hiro", "Ines", "Jun", "Kavya", "Lars", "Mei",
            "Noor", "Olga", "Pablo", "Qing", "Rosa", "Sofia", "Tariq", "Uma", "Viktor", "Wei", "Ximena", "Yusuf",
            "Zoe");
    private static final List<String> SURNAMES = List.of(
            "Wang",
            "Zhang",
            "Li",
            "Chen",
            "Liu",
            "Kim",
            "Lee",
            "Singh",
            "Kumar",
            "Garcia",
            "Smith",
            "Müller",
            "Rossi",
            "Novak",
            "Haddad",
            "Okafor",
            "Tanaka",
            "Sato",
            "Silva",
            "Santos",
            "Ivanov",
            "Petrova",
            "Dubois",
            "Moreau",
            "Jansen",
            "Larsen",
            "Kowalski",
            "Nagy",
            "Papadopoulos",
            "Yilmaz",
            "Nguyen",
            "Tran",
            "Park",
            "Choi",
            "Ali",
            "Hassan",
            "Cohen",
            "Levi",
            "Brown",
            "Taylor");

    private People() {}

    /** The authors of a paper, always the same. */
    static List<String> of(long paper) {
        return list(new SplittableRandom(paper));
    }

    /** The authors of one of many papers, of which every third is by the authors of an earlier one. */
    static List<String> ofGroup(long paper) {
        long group = paper;
        SplittableRandom random = new SplittableRandom(~paper);
        while (group > 0 && random.nextInt(3) == 0) {
            group = random.nextLong(group);
        }
        return of(group);
    }

    static List<String> list(SplittableRandom random) {
        return IntStream.rangeClosed(0, random.nextInt(1, 7))
                .mapToObj(i ->
                        GIVEN.get(random.nextInt(GIVEN.size())) + " " + SURNAMES.get(random.nextInt(SURNAMES.size())))
                .toList();
    }
}
