package io.broadsheet.query.digest;

import io.broadsheet.query.digest.plan.Rhythm;
import io.broadsheet.query.digest.plan.Schedule;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A schedule as a form shows it.
 *
 * @param isNew whether nobody chose it yet
 */
public record ScheduleForm(Schedule schedule, boolean isNew) {

    static final ScheduleForm NEW = new ScheduleForm(
            new Schedule(Rhythm.DAILY, ZoneId.of("UTC"), Integer.parseInt(Wish.HOUR), DayOfWeek.MONDAY), true);

    /** Names that are older than the ones that are used today, or no places. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    static ScheduleForm of(Schedule schedule) {
        return new ScheduleForm(schedule, false);
    }

    /** One of several values. */
    public record Choice(String value, String shown, boolean chosen) {}

    public List<Choice> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(
                        day.name().toLowerCase(Locale.ROOT),
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        day == schedule.weekday()))
                .toList();
    }

    public List<Choice> hours() {
        return IntStream.range(0, 24)
                .mapToObj(hour -> new Choice(
                        Integer.toString(hour), String.format(Locale.ROOT, "%02d:00", hour), hour == schedule.hour()))
                .toList();
    }

    public boolean isWeekly() {
        return schedule.rhythm() == Rhythm.WEEKLY;
    }

    public String zone() {
        return schedule.zone().getId();
    }

    public List<String> zones() {
        return ZONES;
    }
}
