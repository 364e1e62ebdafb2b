package vn.chosach.tips.integrity;

import java.util.UUID;

/** The integrity desk gave a report to the common inbox: it accuses no office. */
public record TipHandedBack(UUID tipId) {}
