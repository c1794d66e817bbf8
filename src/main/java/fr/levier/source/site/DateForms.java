package fr.levier.source.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which a site writes dates, the longest first. A day that does not exist is no date, nor is one without its year.
 *
 * @param forms as the site's file names them
 * @param zone where the site's clock hangs
 */
record DateForms(List<Form> forms, ZoneId zone) {
    DateForms {
        forms = List.copyOf(forms);
    }

    /** One way, as a pattern to find it and a formatter to read it. */
    record Form(Pattern shape, DateTimeFormatter reader, boolean timed) {

        /**
         * @throws IllegalArgumentException when the pattern is none, or has no day, month and year of four digits
         */
        static Form of(String pattern, Locale locale) {
            if (!pattern.contains("d") || !pattern.contains("M") || !pattern.contains("uuuu")) {
                throw new IllegalArgumentException(pattern);
            }
            DateTimeFormatter reader = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(locale)
                    .withResolverStyle(ResolverStyle.STRICT);
            return new Form(shape(pattern), reader, pattern.contains("H"));
        }

        private static Pattern shape(String pattern) {
            StringBuilder shape = new StringBuilder("(?iu)(?<![\\p{L}\\d])");
            Matcher part = Pattern.compile("'([^']*)'|([a-zA-Z])\\2*|(\\s+)|.").matcher(pattern);
            while (part.find()) {
                shape.append(shape(part));
            }
            return Pattern.compile(shape.append("(?!\\d)").toString());
        }

        private static String shape(Matcher part) {
            if (part.group(1) != null) {
                return Pattern.quote(part.group(1));
            }
            if (part.group(2) == null) {
                return part.group(3) == null ? Pattern.quote(part.group()) : "\\s+";
            }
            boolean word = part.group(2).equals("E") || part.group().startsWith("MMM");
            return word ? "\\p{L}+\\.?" : part.group(2).equals("u") ? "\\d{4}" : "\\d{1,2}";
        }

        private Optional<Found> read(String text, int at) {
            try {
                TemporalAccessor read = reader.parse(text.replaceAll("\\s+", " "));
                Optional<LocalTime> time = timed ? Optional.of(LocalTime.from(read)) : Optional.empty();
                // Midnight at the end of a day is no hour, for the whole day counts.
                return read.isSupported(ChronoField.EPOCH_DAY)
                        ? Optional.of(
                                new Found(LocalDate.from(read), time.filter(t -> !t.equals(LocalTime.MIDNIGHT)), at))
                        : Optional.empty();
            } catch (DateTimeParseException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /** One date, with its hour where one is written, and where its words begin. */
    record Found(LocalDate date, Optional<LocalTime> time, int at) {}

    /** Returns the dates of a text in their order. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        String left = text.replaceAll("(?<=\\b1)\\s?er\\b", "  ");
        for (Form form : forms) {
            StringBuilder rest = new StringBuilder();
            Matcher m = form.shape().matcher(left);
            while (m.find()) {
                Optional<Found> date = form.read(m.group(), m.start());
                date.ifPresent(found::add);
                // What was read as one date is not read again as a shorter one.
                m.appendReplacement(
                        rest, date.isPresent() ? " ".repeat(m.group().length()) : Matcher.quoteReplacement(m.group()));
            }
            left = m.appendTail(rest).toString();
        }
        found.sort(Comparator.comparingInt(Found::at));
        return found;
    }
}
