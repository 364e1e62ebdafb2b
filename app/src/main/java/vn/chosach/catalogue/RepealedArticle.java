package vn.chosach.catalogue;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Validity;

/**
 * An article, a clause or a point of a document that was repealed while the document stands.
 *
 * @param basis code of the document
 * @param article as people write it
 * @param repealer code of the document that repealed it; {@code null} when that is not known
 * @param validity days on which it is not in force
 * @param provenance how it is known
 */
public record RepealedArticle(
    String code,
    String basis,
    String article,
    @Nullable String repealer,
    Validity validity,
    Provenance provenance) {}
