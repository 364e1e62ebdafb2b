package vn.chosach.tips.desk;

import java.time.Instant;
import vn.chosach.tips.Stage;

/**
 * What the press sees of a tip that it handed in: receipt and answer, never the file.
 *
 * @param number as people say it
 * @param receivedAt when it reached the office
 * @param stage where it stands
 * @param answer the answer as the reporter reads it, empty until there is one
 */
public record RelayLine(String number, Instant receivedAt, Stage stage, String answer) {}
