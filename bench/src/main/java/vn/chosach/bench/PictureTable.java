package vn.chosach.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.chosach.screening.pictures.PdqHash;
import vn.chosach.screening.pictures.PictureFile;
import vn.chosach.screening.pictures.PictureIndex;

/** Search among picture hashes, and hashing beside decoding. */
final class PictureTable {

  private PictureTable() {}

  static void print() throws Exception {
    System.out.printf("%nPicture search, queries a second, distance up to 31%n");
    Random random = new Random(Rows.SEED);
    int count = 1_000_000;
    PictureIndex index = new PictureIndex();
    PdqHash[] all = new PdqHash[count];
    for (int i = 0; i < count; i++) {
      all[i] =
          new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
      index.add(i, all[i]);
    }
    index.layOut();
    PictureIndex.Search search = index.search();
    List<PdqHash> queries = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      PdqHash near = all[random.nextInt(count)];
      long flips = 0;
      for (int k = 0; k < 7; k++) {
        flips |= 1L << random.nextInt(64);
      }
      queries.add(
          i % 2 == 0
              ? new PdqHash(
                  near.a() ^ flips,
                  near.b() ^ Long.rotateLeft(flips, 9),
                  near.c() ^ flips,
                  near.d() ^ flips >>> 3)
              : new PdqHash(
                  random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()));
    }
    long[] found = new long[1];
    double indexed =
        Clock.best(
            2,
            () -> {
              found[0] = 0;
              for (PdqHash query : queries) {
                found[0] += search.within(query, 31);
              }
            });
    Printed.line("multi-index, 1,000,000 hashes", queries.size(), indexed);
    List<PdqHash> some = queries.subList(0, 200);
    long[] scanned = new long[1];
    double scan =
        Clock.best(
            1,
            () -> {
              scanned[0] = 0;
              for (PdqHash query : some) {
                for (PdqHash hash : all) {
                  scanned[0] += hash.distance(query) <= 31 ? 1 : 0;
                }
              }
            });
    Printed.line("linear scan", some.size(), scan);
    long check = 0;
    for (PdqHash query : some) {
      check += search.within(query, 31);
    }
    System.out.printf("  answers of the first 200 queries: index %d, scan %d%n", check, scanned[0]);
    Path picture = Rows.folder().resolve("pdq-reference-images/dih/bridge-1-original.jpg");
    byte[] file = Files.readAllBytes(picture);
    double whole =
        Clock.best(
            3,
            () -> {
              for (int i = 0; i < 20; i++) {
                PictureFile.prints(file);
              }
            });
    double decode =
        Clock.best(
            3,
            () -> {
              for (int i = 0; i < 20; i++) {
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(file));
              }
            });
    System.out.printf(
        "  JPEG decode %.1f ms, decode and hash in eight orientations %.1f ms%n",
        decode * 50, whole * 50);
  }
}
