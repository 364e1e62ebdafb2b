package vn.chosach.watch.rules;

import java.util.UUID;

/**
 * That a version of a rule came from a verdict. Whoever proposed it does not make it live.
 *
 * @param hit the flagged listing from whose verdict it came
 * @param owner officer who answers for the rule and looks again before it expires
 * @param by who proposed it
 * @param agency in whose name
 */
public record RuleProposal(UUID hit, UUID owner, UUID by, String agency) {

  /** Proposals {@code p} that are neither live, nor older than what is live, nor declined. */
  public static final String WAITING =
      """
       FROM watch.rule_proposal p
       JOIN watch.rule_standing s ON s.kind = p.kind AND s.name = p.name
      WHERE (s.live IS NULL OR s.live < p.version)
        AND NOT EXISTS (SELECT FROM watch.rule_change c
                         WHERE c.kind = p.kind AND c.name = p.name AND c.version = p.version
                           AND c.event = 'DECLINED')
      """;
}
