package vn.chosach.documents.acts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.layout.PrintedPaper;

/** A right to sign, as the layout prints it. */
public record Signing(
    UUID id,
    UUID officer,
    String agency,
    PrintedPaper.Signature signature,
    LocalDate from,
    @Nullable LocalDate to,
    String basis) {}
