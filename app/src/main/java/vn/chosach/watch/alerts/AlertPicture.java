package vn.chosach.watch.alerts;

import java.util.UUID;

/**
 * A picture of an alert.
 *
 * @param file in the vault; it belongs to the alert
 * @param caption what is to be seen
 * @param sought whether offers are compared with it; a picture that is too plain says nothing
 * @param searching whether stored pictures are still to be compared
 */
public record AlertPicture(UUID file, String caption, boolean sought, boolean searching) {}
