package vn.chosach.rewards.life;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A result of which a nomination speaks.
 *
 * @param caseNumber number of the case
 * @param agency key of the agency that led it
 * @param day day of its first decision that stands
 */
public record RewardedResult(UUID caseId, String caseNumber, String agency, LocalDate day) {}
