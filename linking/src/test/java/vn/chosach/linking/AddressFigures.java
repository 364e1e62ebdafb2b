package vn.chosach.linking;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.chosach.linking.text.AddressReader.ReadAddress;
import vn.chosach.linking.text.Places;
import vn.chosach.linking.text.Words;

/**
 * How well public Vietnamese addresses are read.
 *
 * @param fields right ones of all, three an address; a blank label counts as a field
 * @param labelled right ones of those with a label, of {@code labels}
 * @param mean milliseconds of CPU of a reading, after so many rounds
 * @param longest likewise
 */
record AddressFigures(
    int addresses, int fields, int labelled, int labels, double mean, double longest) {

  private static final Pattern ROW =
      Pattern.compile(
          "\"text\":\\s*\"(.*?)\",\\s*\"result\":\\s*\\{\\s*\"province\":\\s*\"(.*?)\","
              + "\\s*\"district\":\\s*\"(.*?)\",\\s*\"ward\":\\s*\"(.*?)\"");

  static AddressFigures read(int rounds) throws IOException {
    var rows =
        ROW.matcher(Files.readString(Labelled.data().resolve("vn-address/public/public.json")))
            .results()
            .toList();
    for (int warm = 0; warm < rounds; warm++) {
      rows.forEach(row -> Places.read(row.group(1)));
    }
    var cpu = ManagementFactory.getThreadMXBean();
    int fields = 0;
    int labelled = 0;
    int labels = 0;
    long sum = 0;
    long longest = 0;
    for (var row : rows) {
      long begun = cpu.getCurrentThreadCpuTime();
      ReadAddress read = Places.read(row.group(1));
      long took = cpu.getCurrentThreadCpuTime() - begun;
      sum += took;
      longest = Math.max(longest, took);
      String[] told = {read.province(), read.district(), read.commune()};
      for (int i = 0; i < told.length; i++) {
        String label = folded(row.group(2 + i));
        boolean right = label.equals(told[i]);
        fields += right ? 1 : 0;
        labels += label.isEmpty() ? 0 : 1;
        labelled += right && !label.isEmpty() ? 1 : 0;
      }
    }
    return new AddressFigures(
        rows.size(), fields, labelled, labels, sum / 1e6 / rows.size(), longest / 1e6);
  }

  private static String folded(String label) {
    return Words.folded(label).strip();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "VN addresses, public: %d of %d fields right (%.1f %%), of those with a label %d of %d"
            + " (%.1f %%); mean %.2f ms of CPU, longest %.1f ms",
        fields,
        3 * addresses,
        100.0 * fields / (3 * addresses),
        labelled,
        labels,
        100.0 * labelled / labels,
        mean,
        longest);
  }
}
