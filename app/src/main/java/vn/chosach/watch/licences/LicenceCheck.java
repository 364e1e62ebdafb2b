package vn.chosach.watch.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.watch.register.SecondOpinion;

/**
 * One check of a paper.
 *
 * @param lifts whether it says that a paper which two officers found bad is valid
 * @param reading what the second officer said; {@code null} before that
 */
public record LicenceCheck(
    UUID id,
    int number,
    Instant at,
    UUID officer,
    String agency,
    LicenceFinding finding,
    boolean lifts,
    String words,
    LocalDate nextOn,
    @Nullable SecondOpinion reading) {}
