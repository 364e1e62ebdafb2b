package vn.chosach.tips;

/**
 * A report was received that came of a call to denounce. It does not say which.
 *
 * @param campaign the word of the call as it stood in the address, 4 to 20 of A–Z and 0–9
 */
public record CampaignReport(String campaign) {}
