package vn.chosach.signals.life;

import java.util.UUID;

/** A signal that came with files lies in the inbox: there may be a photo to read. */
public record PhotosArrived(UUID signal) {}
