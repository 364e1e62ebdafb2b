package vn.chosach.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a paper, by the right under which it was submitted.
 *
 * @param officer the holder of the right
 * @param agency key of the agency in whose name is signed
 * @param office key of the office whose powers the holder has, see {@link SigningOffice}; {@code
 *     null} for a right that names none, which decides nothing
 * @param title office as it stands under the paper
 * @param name as it stands under the paper
 */
public record Signatory(
    UUID officer, String agency, @Nullable String office, String title, String name) {}
