package vn.chosach.demo.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipPlace;

/**
 * An invented tip. No person, shop or account is real; shops carry {@code .vidu} ("example") in
 * their names.
 *
 * @param key names it within the table
 * @param report without the moment of its receipt
 * @param age how long ago it was received
 * @param reporter who told it
 * @param photos pictures that come with it, as {@link DemoPicture} draws them
 * @param account officer who entered it; {@code null} when the reporter did
 * @param acts what the desk did, such as {@code refer:CA-AG}
 * @param reply what the reporter answered
 */
record DemoTip(
    String key,
    Report report,
    Duration age,
    Reporter reporter,
    List<String> photos,
    @Nullable String account,
    List<String> acts,
    @Nullable String reply) {

  private static final String TABLE = "/seed/signals/demo-tips.csv";

  static List<DemoTip> all() {
    return SeedTable.read(TABLE).stream().map(DemoTip::of).toList();
  }

  /** Under which it is sent, so that a second start sends nothing twice. */
  String sendingKey() {
    return "demonstration-tip-" + key;
  }

  Report receivedAt(Instant moment) {
    return new Report(
        report.channel(),
        report.place(),
        report.shared(),
        report.area(),
        report.where(),
        report.goods(),
        report.story(),
        null,
        null,
        report.paid(),
        false,
        "",
        null,
        moment);
  }

  private static DemoTip of(SeedTable.SeedTableRow row) {
    String place = row.optional("place");
    String paid = row.optional("paid");
    var report =
        new Report(
            Channel.valueOf(row.text("channel")),
            place == null ? null : TipPlace.valueOf(place),
            blank(row.optional("shared")),
            row.optional("area"),
            blank(row.optional("where")),
            row.optional("goods"),
            row.text("story"),
            null,
            null,
            paid == null ? null : new Dong(Long.parseLong(paid)),
            false,
            "",
            null,
            null);
    return new DemoTip(
        row.text("key"),
        report,
        Duration.ofMinutes(Long.parseLong(row.text("minutes_ago"))),
        new Reporter(blank(row.optional("name")), blank(row.optional("phone")), "", ""),
        parts(row.optional("photos"), "\\|"),
        row.optional("by"),
        parts(row.optional("acts"), ";"),
        row.optional("reply"));
  }

  private static List<String> parts(@Nullable String text, String by) {
    return text == null ? List.of() : Arrays.asList(text.split(by));
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text;
  }
}
