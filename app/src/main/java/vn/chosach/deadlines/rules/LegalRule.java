package vn.chosach.deadlines.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.counting.CountingGround;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.kernel.Validity;

/**
 * One version of a time limit set by law.
 *
 * @param key such as {@code TC.RESOLVE}; the same in all versions
 * @param validity days on which an act falls under this version
 * @param name what is to be done
 * @param procedure procedure it belongs to
 * @param actor who must do it
 * @param trigger event at which it begins
 * @param limit how long it is
 * @param ground law of counting that is cited
 * @param extensionVi what the text says about extensions and exceptions, in Vietnamese
 * @param options the extensions among these that the program can carry out
 * @param legalBasis article that sets it
 * @param standing whether that article was read; an unconfirmed rule is marked wherever it appears
 * @param reread whether the original text must be read again
 * @param noteVi remark, in Vietnamese
 * @param role what it is for
 * @param partOf rule whose longer time it is; {@code null} unless it is one
 */
public record LegalRule(
    String key,
    Validity validity,
    Bilingual name,
    Bilingual procedure,
    Bilingual actor,
    Bilingual trigger,
    TimeLimit limit,
    CountingGround ground,
    @Nullable String extensionVi,
    List<ExtensionOption> options,
    String legalBasis,
    DayStanding standing,
    boolean reread,
    @Nullable String noteVi,
    RuleRole role,
    @Nullable String partOf) {

  /**
   * Rules whose last day stands in the document that asks for something; no version of them counts
   * anything.
   */
  public static final Set<String> DAY_IN_PAPER = Set.of("CD.DAY", "VP.COERCE");

  public LegalRule {
    options = List.copyOf(options);
  }

  public Optional<ExtensionOption> option(String optionKey) {
    return options.stream().filter(option -> option.key().equals(optionKey)).findFirst();
  }

  public boolean unconfirmed() {
    return standing == DayStanding.UNCONFIRMED;
  }
}
