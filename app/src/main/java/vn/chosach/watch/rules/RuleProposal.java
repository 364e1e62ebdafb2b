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
public record RuleProposal(UUID hit, UUID owner, UUID by, String agency) {}
