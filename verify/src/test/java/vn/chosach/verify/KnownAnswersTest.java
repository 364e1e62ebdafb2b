package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others have published: the eight leaves of the reference tests of Certificate Transparency
 * (google/certificate-transparency, merkle_tree_test), the note of golang.org/x/mod/sumdb/note, and
 * the examples in the C2SP texts on checkpoints and cosignatures.
 */
class KnownAnswersTest {

  private static final List<byte[]> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex)))
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String NOTE =
      TEXT
          + """

          — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
          """;
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  @Test
  void rootsOfTheReferenceTree() {
    assertThat(HexFormat.of().formatHex(Merkle.root(List.of())))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int size = 1; size <= LEAVES.size(); size++) {
      assertThat(HexFormat.of().formatHex(Merkle.root(LEAVES.subList(0, size))))
          .as("%d leaves", size)
          .isEqualTo(ROOTS.get(size - 1));
    }
  }

  @Test
  void inclusionInTheReferenceTree() {
    List<byte[]> path =
        hashes(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(Merkle.includes(LEAVES.getFirst(), 0, 8, path, hash(ROOTS.get(7)))).isTrue();
    assertThat(Merkle.includes(LEAVES.getFirst(), 1, 8, path, hash(ROOTS.get(7)))).isFalse();
    assertThat(Merkle.includes(LEAVES.get(2), 2, 3, hashes(ROOTS.get(1)), hash(ROOTS.get(2))))
        .isTrue();
  }

  @Test
  void consistencyInTheReferenceTree() {
    List<byte[]> from6 =
        hashes(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(Merkle.grew(6, hash(ROOTS.get(5)), 8, hash(ROOTS.get(7)), from6)).isTrue();
    assertThat(Merkle.grew(6, hash(ROOTS.get(4)), 8, hash(ROOTS.get(7)), from6)).isFalse();
    List<byte[]> from2 =
        hashes(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    assertThat(Merkle.grew(2, hash(ROOTS.get(1)), 5, hash(ROOTS.get(4)), from2)).isTrue();
  }

  @Test
  void theNoteOfTheReferenceImplementation() {
    Note note = Note.parse(NOTE);
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.written()).isEqualTo(NOTE);
    VerifierKey key = VerifierKey.parse(PETER);
    assertThat(key.written()).isEqualTo(PETER);
    assertThat(key.signed(note.text(), note.signatures().getFirst())).isTrue();
    assertThat(key.signed(note.text() + "x", note.signatures().getFirst())).isFalse();
  }

  @Test
  void everyManglingOfAKeyIsRefused() {
    for (int from = 0; from <= PETER.length(); from++) {
      for (int to = from; to <= PETER.length(); to++) {
        if (from > 0 || to < PETER.length()) {
          String part = PETER.substring(from, to);
          assertThatThrownBy(() -> VerifierKey.parse(part)).isInstanceOf(VerificationRefused.class);
        }
      }
    }
    for (int i = 0; i < PETER.length(); i++) {
      var mangled = new StringBuilder(PETER);
      mangled.setCharAt(i, (char) (PETER.charAt(i) + 1));
      assertThatThrownBy(() -> VerifierKey.parse(mangled.toString()))
          .isInstanceOf(VerificationRefused.class);
    }
  }

  @Test
  void theCheckpointOfTheC2spTexts() {
    Checkpoint read =
        Checkpoint.unchecked(
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """);
    assertThat(read.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(read.size()).isEqualTo(20_852_163);
    assertThat(HexFormat.of().formatHex(read.root())).startsWith("0ac5186a91863e8e");
    var cosignature = read.note().signatures().getLast().bytes();
    assertThat(cosignature).hasSize(72);
    assertThat(java.nio.ByteBuffer.wrap(cosignature).getLong()).isEqualTo(1_679_315_147);
    assertThat(new String(VerifierKey.cosignedBytes(1_679_315_147, read.note().text())))
        .isEqualTo(
            """
            cosignature/v1
            time 1679315147
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """);
  }

  @Test
  void tilePathsOfTheC2spText() {
    assertThat(Tiles.number(1_234_067)).isEqualTo("x001/x234/067");
    assertThat(Tiles.number(0)).isEqualTo("000");
    var tiles = new Tiles((path, most) -> java.util.Optional.empty(), 70_000);
    assertThat(List.of(tiles.width(0, 272), tiles.width(0, 273), tiles.width(1, 0)))
        .containsExactly(256, 112, 256);
    assertThat(List.of(tiles.width(1, 1), tiles.width(2, 0), tiles.width(3, 0)))
        .containsExactly(17, 1, 0);
  }

  private static byte[] hash(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static List<byte[]> hashes(String... hex) {
    var hashes = new ArrayList<byte[]>();
    for (String one : hex) {
      hashes.add(hash(one));
    }
    return hashes;
  }
}
