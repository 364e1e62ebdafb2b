package vn.chosach.tips;

import java.util.UUID;

/** A tip was received for the common desk; reports for the integrity desk are not announced. */
public record TipReceived(UUID tipId) {}
