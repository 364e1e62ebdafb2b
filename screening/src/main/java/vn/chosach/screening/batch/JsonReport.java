package vn.chosach.screening.batch;

import java.io.PrintStream;
import java.util.Locale;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screening;

/** One JSON object a line for each hit. */
public final class JsonReport implements BatchReport {

  private final PrintStream out;

  public JsonReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void hit(String file, long row, Listing listing, Screening screening) {
    out.append(line(file, row, listing, screening)).append('\n');
  }

  /** The object of one hit, without the end of its line. */
  public static String line(String file, long row, Listing listing, Screening screening) {
    StringBuilder json = new StringBuilder(512);
    json.append("{\"file\":");
    text(json, file);
    json.append(",\"row\":").append(row).append(",\"id\":");
    text(json, listing.id());
    json.append(",\"title\":");
    text(json, listing.title());
    json.append(",\"price\":").append(listing.price());
    json.append(",\"score\":").append(screening.score()).append(",\"band\":\"");
    json.append(screening.band().name().toLowerCase(Locale.ROOT)).append("\",\"reasons\":[");
    String comma = "";
    for (Screening.Reason reason : screening.reasons()) {
      json.append(comma).append("{\"rule\":");
      comma = ",";
      text(json, reason.rule());
      json.append(",\"version\":").append(reason.version());
      json.append(",\"weight\":").append(reason.weight());
      json.append(",\"field\":\"").append(reason.field().name().toLowerCase(Locale.ROOT));
      json.append("\",\"start\":").append(reason.start());
      json.append(",\"end\":").append(reason.end()).append(",\"text\":");
      text(json, reason.text());
      json.append(",\"title\":");
      text(json, reason.title());
      if (!reason.facts().isEmpty()) {
        json.append(",\"facts\":");
        text(json, reason.facts());
      }
      json.append('}');
    }
    return json.append("]}").toString();
  }

  @Override
  public void end(Totals totals) {
    out.flush();
  }

  static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ' || c >= 0x2028 && c <= 0x2029) {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
