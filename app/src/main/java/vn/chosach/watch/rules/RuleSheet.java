package vn.chosach.watch.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleDefect;

/**
 * A rule with its history.
 *
 * @param kind {@code rule}, {@code list} or {@code kind}
 * @param name its name
 * @param live version that is watched for, {@code null} while none is
 * @param state {@code LIVE}, {@code OFF} or {@code QUARANTINED}
 * @param rule as read from the text that is live or newest; {@code null} for lists
 * @param versions newest first, at most 100
 * @param changes newest first, at most 100
 * @param findings what the linter says of the text that is live or newest
 * @param proposal from which verdict the text that is live or newest came; {@code null} for none
 */
public record RuleSheet(
    String kind,
    String name,
    @Nullable Integer live,
    String state,
    @Nullable Rule rule,
    List<RuleSheetVersion> versions,
    List<RuleSheetChange> changes,
    List<RuleDefect> findings,
    @Nullable RuleProposal proposal) {

  /** One version as written; {@code by} is {@code null} for what shipped. */
  public record RuleSheetVersion(
      int version, String text, Instant at, @Nullable UUID by, String why) {}

  /** One thing that was done. */
  public record RuleSheetChange(
      Instant at, RuleEvent event, @Nullable Integer version, @Nullable UUID by, String why) {}
}
