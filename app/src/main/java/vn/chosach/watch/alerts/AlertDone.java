package vn.chosach.watch.alerts;

import java.util.UUID;

/**
 * An act on an alert that was done.
 *
 * @param id the alert
 * @param number as people say it
 * @param listings how many listings it was done to; 0 where it is about none
 */
public record AlertDone(UUID id, String number, int listings) {}
