package vn.chosach.watch.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.watch.register.SecondOpinion;

/**
 * One check of a paper.
 *
 * @param reading what the second officer said; {@code null} before that
 */
public record LicenceCheck(
    UUID id,
    int number,
    Instant at,
    UUID officer,
    String agency,
    LicenceFinding finding,
    String words,
    LocalDate nextOn,
    @Nullable SecondOpinion reading) {}
