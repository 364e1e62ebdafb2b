package vn.chosach.referrals.keeping;

import org.springframework.stereotype.Component;

/** The rows of this room, which are always written together. */
@Component
public record Rows(ReferralRows referrals, ReceiverRows receivers, ContentRows content) {}
