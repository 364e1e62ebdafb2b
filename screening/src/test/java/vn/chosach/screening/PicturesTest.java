package vn.chosach.screening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.pictures.Pdq;
import vn.chosach.screening.pictures.PdqHash;
import vn.chosach.screening.pictures.PictureFile;
import vn.chosach.screening.pictures.PictureIndex;

class PicturesTest {

  private static final String JAVA_REFERENCE =
      "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
  private static final String CPP_REFERENCE =
      "f8f8f0cce0f4e84d0e370a22028f67f0b36e2ed596623e1d33e6339c4e9c9b22";

  private static Path pictures() {
    return SharedData.listings().resolve("pdq-reference-images");
  }

  private static Pdq.Prints prints(String name) throws Exception {
    return PictureFile.prints(Files.readAllBytes(pictures().resolve(name)));
  }

  @Test
  void bothPublishedReferenceHashesAreMetWithinTenBits() throws Exception {
    PdqHash own = prints("dih/bridge-1-original.jpg").hash();
    assertThat(own.distance(PdqHash.parse(JAVA_REFERENCE))).isLessThanOrEqualTo(10);
    assertThat(own.distance(PdqHash.parse(CPP_REFERENCE))).isLessThanOrEqualTo(10);
    assertThat(PdqHash.parse(JAVA_REFERENCE)).hasToString(JAVA_REFERENCE);
    PdqHash turned = prints("dih/bridge-2-rotate-90.jpg").hash();
    PdqHash published =
        PdqHash.parse("30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af");
    System.out.printf(
        "PDQ bits away from the reference: %d (Java), %d (C++), %d (turned photo)%n",
        own.distance(PdqHash.parse(JAVA_REFERENCE)),
        own.distance(PdqHash.parse(CPP_REFERENCE)),
        turned.distance(published));
    assertThat(turned.distance(published)).isLessThanOrEqualTo(10);
  }

  @Test
  void allEightOrientationsAreFound() throws Exception {
    Pdq.Prints original = prints("dih/bridge-1-original.jpg");
    TreeSet<Integer> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(pictures().resolve("dih"))) {
      for (Path file : files.sorted().toList()) {
        PdqHash seen = PictureFile.prints(Files.readAllBytes(file)).hash();
        for (int o = 0; o < 8; o++) {
          if (original.orientations()[o].distance(seen) <= 10) {
            used.add(o);
          }
        }
      }
    }
    System.out.printf("orientations found: %d of 8%n", used.size());
    assertThat(used).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void everyColourModeGivesTheSamePicture() throws Exception {
    PdqHash plain = prints("misc/RGB.jpg").hash();
    for (String name : List.of("misc/CMYK.jpg", "misc/L.png", "misc/RGBA.png")) {
      assertThat(prints(name).hash().distance(plain)).as(name).isLessThanOrEqualTo(31);
    }
  }

  @Test
  void aPhotoIsTheSameHoweverItsHeadNamesTheColours() throws Exception {
    byte[] file = Files.readAllBytes(pictures().resolve("misc/RGB.jpg"));
    byte[] bare = withoutNotes(file);
    byte[] adobe = "\u00FF\u00EE\0\u000EAdobe\0\u0064\0\0\0\0\u0001".getBytes(ISO_8859_1);
    assertThat(bare.length).isLessThan(file.length);
    PdqHash stored = PictureFile.prints(file).hash();
    for (byte[] other : List.of(bare, withNote(bare, adobe))) {
      assertThat(PictureFile.prints(other).hash().distance(stored)).isLessThanOrEqualTo(2);
    }
    byte[] stranger = adobe.clone();
    stranger[stranger.length - 1] = 0;
    assertThat(PictureFile.prints(withNote(bare, stranger)).hash().distance(stored))
        .as("stored as red, green and blue, so its first component is no luminance")
        .isGreaterThan(2);
  }

  /** Without what stands in application segments: then decoders guess the colours. */
  private static byte[] withoutNotes(byte[] jpeg) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    int at = 2;
    while ((jpeg[at + 1] & 0xF0) == 0xE0) {
      at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
    }
    out.write(jpeg, at, jpeg.length - at);
    return out.toByteArray();
  }

  private static byte[] withNote(byte[] jpeg, byte[] note) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(note, 0, note.length);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @Test
  void grayIsReadAsItIsStored() throws Exception {
    PdqHash photo = prints("misc/RGB.jpg").hash();
    assertThat(prints("misc/L.png").hash().distance(photo)).isLessThanOrEqualTo(4);
    var image = ImageIO.read(pictures().resolve("misc/L.png").toFile());
    var jpeg = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, "jpeg", jpeg)).isTrue();
    assertThat(PictureFile.prints(jpeg.toByteArray()).hash().distance(photo))
        .isLessThanOrEqualTo(6);
  }

  @Test
  void picturesOfFewLinesOrColumnsAreHashed() throws Exception {
    for (int[] size : new int[][] {{8, 8}, {8, 3_000}, {3_000, 8}, {63, 65}, {129, 64}}) {
      var image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_3BYTE_BGR);
      for (int i = 0; i < size[0] * size[1]; i++) {
        image.setRGB(i % size[0], i / size[0], i * 2_654_435 & 0xFFFFFF);
      }
      var png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      Pdq.Prints prints = PictureFile.prints(png.toByteArray());
      assertThat(prints.hash()).isEqualTo(prints.orientations()[0]);
      assertThat(prints.hash().distance(new PdqHash(0, 0, 0, 0))).isBetween(100, 128);
    }
  }

  private static List<PdqHash> hashes(String name) throws IOException {
    List<PdqHash> hashes = new ArrayList<>();
    for (String line : Files.readAllLines(pictures().resolve(name))) {
      hashes.add(PdqHash.parse(line.strip().substring(0, 64)));
    }
    return hashes;
  }

  @Test
  void needlesInTheHaystackAreFoundExactlyAtEveryRadius() throws Exception {
    PictureIndex index = new PictureIndex();
    List<PdqHash> hay = hashes("misc/haystack.txt");
    for (int i = 0; i < hay.size(); i++) {
      index.add(i, hay.get(i));
    }
    for (boolean laidOut : new boolean[] {false, true}) {
      if (laidOut) {
        index.layOut();
      }
      PictureIndex.Search search = index.search();
      int[][] truth = {{0, 50}, {10, 150}, {20, 180}, {31, 250}, {40, 252}, {50, 331}, {63, 352}};
      for (int[] pair : truth) {
        int found = 0;
        for (PdqHash needle : hashes("misc/needles.txt")) {
          found += search.within(needle, pair[0]);
        }
        if (laidOut) {
          System.out.printf("needle pairs up to distance %d: %d of %d%n", pair[0], found, pair[1]);
        }
        assertThat(found).as("distance up to " + pair[0]).isEqualTo(pair[1]);
      }
    }
  }

  @Test
  void indexesOfNoneOneAndTwoHashesAnswer() {
    PictureIndex index = new PictureIndex();
    PdqHash hash = PdqHash.parse(JAVA_REFERENCE);
    assertThat(index.search().within(hash, 31)).isZero();
    index.layOut();
    assertThat(index.search().within(hash, 31)).isZero();
    for (int size = 1; size <= 2; size++) {
      index.add(size, hash);
      index.layOut();
      assertThat(index.search().within(hash, 0)).isEqualTo(size);
    }
  }

  @Test
  void theIndexAgreesWithComparingAllWhileItGrows() {
    Random random = new Random(389);
    PictureIndex index = new PictureIndex();
    List<PdqHash> all = new ArrayList<>();
    PdqHash centre = PdqHash.parse(CPP_REFERENCE);
    for (int i = 0; i < 9_000; i++) {
      long[] words = {centre.a(), centre.b(), centre.c(), centre.d()};
      int flips = random.nextInt(80);
      for (int f = 0; f < flips; f++) {
        words[random.nextInt(4)] ^= 1L << random.nextInt(64);
      }
      PdqHash hash = new PdqHash(words[0], words[1], words[2], words[3]);
      all.add(hash);
      index.add(i, hash);
      if (i % 1_500 == 0) {
        for (int radius : new int[] {0, 1, 15, 16, 31, 32, 47, 48, 256}) {
          long truth = all.stream().filter(h -> h.distance(centre) <= radius).count();
          assertThat(index.search().within(centre, radius)).isEqualTo((int) truth);
        }
      }
    }
  }
}
