package vn.chosach.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.life.DocumentState;

/**
 * A document as lists show it.
 *
 * @param id identifier
 * @param kind code of its kind
 * @param agency key of the agency in whose name it is
 * @param state where it stands
 * @param subject abstract
 * @param number number and symbol as printed, such as {@code 05/BC-BCĐ389}; {@code null} before it
 *     is numbered
 * @param day day printed on it; {@code null} before it is numbered
 * @param version rises with each act; an act from an older page is refused
 * @param changedAt when it last changed
 * @param corrects the issued document that it replaces, or none
 * @param origin what it was drafted for, or none
 */
public record Document(
    UUID id,
    String kind,
    String agency,
    DocumentState state,
    String subject,
    @Nullable String number,
    @Nullable LocalDate day,
    int version,
    Instant changedAt,
    @Nullable UUID corrects,
    @Nullable DocumentOrigin origin) {}
