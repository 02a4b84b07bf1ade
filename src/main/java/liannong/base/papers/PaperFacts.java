package liannong.base.papers;

import java.time.Instant;
import java.util.Locale;

/**
 * What a paper says of itself to a reader's program.
 *
 * @param author the organisation in whose name it is made
 * @param madeAt the moment it counts from; the same facts make the same bytes
 * @param number tells it from other papers of that moment
 */
public record PaperFacts(String title, String author, String subject, Locale language, Instant madeAt, long number) {}
