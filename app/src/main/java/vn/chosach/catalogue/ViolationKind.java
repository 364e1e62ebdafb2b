package vn.chosach.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Validity;

/**
 * A kind of violation as the law names it during a span of days.
 *
 * @param code hierarchical, such as {@code smuggling.off-gate}
 * @param name official name
 * @param plain what a citizen would say
 * @param basisCodes codes of the legal bases
 * @param validity days on which this row holds
 * @param provenance how it is known
 * @param note article, or what is uncertain, in Vietnamese
 */
public record ViolationKind(
    String code,
    Bilingual name,
    Bilingual plain,
    List<String> basisCodes,
    Validity validity,
    Provenance provenance,
    @Nullable String note) {}
