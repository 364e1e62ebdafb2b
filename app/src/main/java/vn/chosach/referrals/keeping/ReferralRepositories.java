package vn.chosach.referrals.keeping;

import org.springframework.stereotype.Component;

/** The rows of this room, which are always written together. */
@Component
public record ReferralRepositories(
    ReferralRepository referrals, ReceiverRepository receivers, ContentRepository content) {}
