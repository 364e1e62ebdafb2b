package vn.chosach.tips.desk;

import java.time.Instant;
import vn.chosach.tips.Stage;

/**
 * What the press sees of a tip that it handed in: receipt and answer, never the file.
 *
 * @param number as people say it
 * @param where the spot as the outlet named it, by which it knows its tip again
 * @param receivedAt when it reached the office
 * @param stage where it stands
 * @param answer the answer as the reporter reads it, empty until there is one
 */
public record RelayLine(
    String number, String where, Instant receivedAt, Stage stage, String answer) {

  /** The newest of each desk that are shown. */
  public static final int MOST = 50;
}
