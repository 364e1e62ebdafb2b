package vn.chosach.documents.checking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.content.DocumentKind;

/**
 * What is known of a paper besides what it shows.
 *
 * @param kind its kind; {@code null} for a file that somebody brought
 * @param replaces number and symbol of the paper that it replaces; {@code null} for none
 * @param day its day, or today while it has none
 */
public record PaperFacts(@Nullable DocumentKind kind, @Nullable String replaces, LocalDate day) {}
