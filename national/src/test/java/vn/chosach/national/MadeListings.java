package vn.chosach.national;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;

/**
 * Listings by the million for measurements: the rows of a folder of real ones over and over, each
 * time with other ids, prices and shops. The same arguments give the same rows.
 */
public final class MadeListings {

  private static final int LONGEST = 200;
  private static final long SEED = 58;

  private MadeListings() {}

  /**
   * @param args folder of real rows, folder to fill, rows, files
   */
  public static void main(String[] args) throws IOException, FileRefused {
    List<Listing> real = real(Path.of(args[0]));
    Path folder = Files.createDirectories(Path.of(args[1]));
    long rows = Long.parseLong(args[2]);
    int files = Integer.parseInt(args[3]);
    Random random = new Random(SEED);
    for (int file = 0; file < files; file++) {
      try (BufferedWriter out =
          Files.newBufferedWriter(folder.resolve("listings-%04d.csv".formatted(file)))) {
        out.write("id,title,price,description,brand,category,seller,platform\n");
        for (long row = rows * file / files; row < rows * (file + 1) / files; row++) {
          Listing one = real.get((int) (row % real.size()));
          long price = one.price() < 0 ? -1 : one.price() * (90 + random.nextInt(20)) / 100;
          String seller =
              one.seller().isEmpty() ? "" : one.seller() + " " + row / real.size() % 1_000;
          out.write(Long.toString(row));
          for (String cell :
              List.of(
                  one.title(),
                  price < 0 ? "" : Long.toString(price),
                  one.description(),
                  one.brand(),
                  one.category(),
                  seller,
                  one.platform())) {
            out.write(",\"" + cell.replace("\"", "\"\"") + '"');
          }
          out.write('\n');
        }
      }
    }
  }

  private static List<Listing> real(Path folder) throws IOException, FileRefused {
    List<Listing> real = new ArrayList<>();
    ListingSink sink =
        new ListingSink() {
          @Override
          public void listing(long row, Listing listing, List<String> remarks) {
            real.add(listing.cutTo(LONGEST));
          }

          @Override
          public void refused(long row, String code, String detail) {}
        };
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        ListingFile.read(file, Map.of(), sink, remark -> {});
      }
    }
    return real;
  }
}
