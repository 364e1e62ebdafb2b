package vn.chosach.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Validity;

/**
 * A law, decree or other document that acts and rules cite.
 *
 * @param code short key, such as {@code nd-98-2020}
 * @param kind kind of document
 * @param number number and symbol as printed, such as {@code 98/2020/NĐ-CP}
 * @param title in Vietnamese, shortened
 * @param validity days in force; an open first day means that nobody has verified it
 * @param successor code of the document that replaced it
 * @param amends codes of the documents it changes
 * @param provenance how it is known
 * @param note what is uncertain, in Vietnamese
 */
public record LegalBasis(
    String code,
    LegalBasisKind kind,
    String number,
    String title,
    Validity validity,
    @Nullable String successor,
    List<String> amends,
    Provenance provenance,
    @Nullable String note) {

  /** Kinds of document in the register. */
  public enum LegalBasisKind {
    CODE("catalogue.legal-kind.code"),
    LAW("catalogue.legal-kind.law"),
    ORDINANCE("catalogue.legal-kind.ordinance"),
    RESOLUTION("catalogue.legal-kind.resolution"),
    DECREE("catalogue.legal-kind.decree"),
    DECISION("catalogue.legal-kind.decision"),
    DIRECTIVE("catalogue.legal-kind.directive"),
    PARTY_DIRECTIVE("catalogue.legal-kind.party-directive"),
    CIRCULAR("catalogue.legal-kind.circular"),
    JOINT_CIRCULAR("catalogue.legal-kind.joint-circular"),
    PLAN("catalogue.legal-kind.plan");

    private final String textKey;

    LegalBasisKind(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }
}
