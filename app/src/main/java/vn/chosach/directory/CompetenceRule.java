package vn.chosach.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.catalogue.Codes;
import vn.chosach.catalogue.Provenance;
import vn.chosach.kernel.Validity;

/**
 * A rule of competence: who leads for a goods group, a kind of violation and an area during a span
 * of days (plan, part III; requirement R71).
 *
 * @param id identifier
 * @param goodsCode goods group of the catalogue with all groups below, or {@link #ANY}
 * @param actCode kind of violation of the catalogue with all kinds below, or {@link #ANY}
 * @param areaKey area in which it holds, with all units below
 * @param leadKey lead agency
 * @param partnerKeys coordinating agencies, in the order in which they are named
 * @param wording the rule in words
 * @param bases legal bases, in the order in which they are cited
 * @param validity days on which it holds
 * @param provenance how it is known
 * @param note what is uncertain, in Vietnamese
 */
public record CompetenceRule(
    UUID id,
    String goodsCode,
    String actCode,
    String areaKey,
    String leadKey,
    List<String> partnerKeys,
    Bilingual wording,
    List<Basis> bases,
    Validity validity,
    Provenance provenance,
    @Nullable String note) {

  /** Stands for every goods group or every kind of violation. */
  public static final String ANY = "*";

  public CompetenceRule {
    partnerKeys = List.copyOf(partnerKeys);
    bases = List.copyOf(bases);
  }

  /**
   * A legal basis of a rule.
   *
   * @param code document in the register of the catalogue
   * @param article article or section; {@code null} for the whole document
   */
  public record Basis(String code, @Nullable String article) {}

  static int depth(String code) {
    return code.equals(ANY) ? 0 : Codes.depth(code);
  }
}
