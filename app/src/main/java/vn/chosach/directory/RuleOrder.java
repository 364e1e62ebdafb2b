package vn.chosach.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;

/**
 * A rule that an administrator sets.
 *
 * @param goodsCode goods group, or {@link CompetenceRule#ANY}
 * @param actCode kind of violation, or {@link CompetenceRule#ANY}
 * @param areaKey area in which it holds
 * @param leadKey lead agency, in being on the first day
 * @param partnerKeys coordinating agencies, without the lead
 * @param wordingVi at most 1,000 characters
 * @param wordingEn at most 1,000 characters
 * @param bases at least one legal basis of the register
 * @param from first day
 * @param to last day, or {@code null}
 */
public record RuleOrder(
    String goodsCode,
    String actCode,
    String areaKey,
    String leadKey,
    List<String> partnerKeys,
    String wordingVi,
    String wordingEn,
    List<CompetenceRule.Basis> bases,
    LocalDate from,
    @Nullable LocalDate to) {
  public RuleOrder {
    partnerKeys = partnerKeys.stream().distinct().toList();
    bases = List.copyOf(bases);
    wordingVi = Folding.nfc(wordingVi).strip();
    wordingEn = Folding.nfc(wordingEn).strip();
  }
}
