package vn.chosach.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.chosach.verify.VerificationRefused.Reason;
import vn.chosach.verify.evidence.PdfSignatureCheck;

/**
 * {@code chosach verify}: checks a receipt, a tile folder or a live database without the server.
 */
public final class VerifyCommand {

  private static final int WRONG_USE = 64;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
  private static final String HELP =
      """
      chosach verify RECEIPT|FOLDER|URL|BACKUP|CHECKPOINT --key LOG_KEY [--witness-key KEY ...]
      chosach verify SIGNED.pdf [--ca ROOTS.pem] [--crl REVOKED.crl ...]

        RECEIPT      the file of a citizen: text, JSON or PDF
        FOLDER, URL  the published log: every entry, every tile, the signed root
        BACKUP       what "chosach backup" made: its log, and every act and sealed file against it
        --key, --witness-key   a key, or a file with keys, one a line; from somebody you trust
        --needed N             witnesses that must have cosigned; 2 of 3, else all that are given
        --older FILE           a checkpoint that you kept: the log must have grown out of it
        --database JDBC_URL [--user U --password P]
                               compare the acts in a database with the folder, one by one;
                               PGPASSWORD serves as well and stays out of lists of processes
        --evidence FOLDER      measure the sealed evidence files, too
        --slack MINUTES        how far an act may be dated before an earlier one (60)
        --fresh HOURS          how old the newest cosignature, or an act that nobody signed, may be (24)
        --at MOMENT            as of when the log is judged, such as 2026-12-02T07:00:00Z; else now, and
                               for a backup the moment that its list names
        --manifest FILE        the list of the backup from which this was restored, signed by the log
        SIGNED.pdf   an official document with a digital signature; without --key
        --ca ROOTS.pem         certificates of the authorities that you believe
        --crl FILE             a list of revoked certificates; else revocation is not checked

      Exit codes: 0 genuine; 1 tampered with, the first bad entry is named; 2 cannot be read;
      3 received, and not published yet; 4 nothing is wrong, and it is not proven; 64 wrong use.
      """;

  private final PrintStream out;
  private final Options options;

  private VerifyCommand(PrintStream out, Options options) {
    this.out = out;
    this.options = options;
  }

  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /**
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    try {
      Options options = Options.read(List.of(arguments));
      if (options.words().size() == 1 && !options.has("--help") && !options.has("--key")) {
        Path file = Path.of(options.words().getFirst());
        if (Files.isRegularFile(file) && PdfSignatureCheck.isPdf(file)) {
          return signedPdf(file, options, out);
        }
      }
      if (options.has("--help") || options.words().size() != 1 || !options.has("--key")) {
        (options.has("--help") ? out : err).print(HELP);
        return options.has("--help") ? 0 : WRONG_USE;
      }
      return new VerifyCommand(out, options).check(options.words().getFirst());
    } catch (VerificationRefused verificationRefused) {
      return refused(out, verificationRefused);
    } catch (IllegalArgumentException e) {
      err.println("chosach: " + e.getMessage());
      return WRONG_USE;
    } catch (IOException | UncheckedIOException | SQLException e) {
      out.println("UNREADABLE / KHÔNG ĐỌC ĐƯỢC: " + Reason.MISSING + ": " + e.getMessage());
      return 2;
    }
  }

  private static int refused(PrintStream out, VerificationRefused refused) {
    String verdict =
        switch (refused.reason().exit()) {
          case 1 -> "TAMPERED / ĐÃ BỊ CAN THIỆP";
          case 3 -> "WAITING / ĐANG CHỜ CÔNG BỐ";
          default -> "UNREADABLE / KHÔNG ĐỌC ĐƯỢC";
        };
    out.println(verdict + ": " + refused.reason() + ": " + refused.getMessage());
    return refused.reason().exit();
  }

  private static int signedPdf(Path file, Options options, PrintStream out) throws IOException {
    options.only("a signed PDF", Options.OF_A_SIGNED_PDF);
    List<Path> roots = options.files("--ca");
    if (Files.size(file) > PdfSignatureCheck.MOST) {
      throw new VerificationRefused(Reason.TOO_LARGE, file + " is too large");
    }
    return PdfSignatureCheck.run(
        Files.readAllBytes(file),
        roots.isEmpty() ? null : roots.getLast(),
        options.files("--crl"),
        out);
  }

  private int check(String what) throws IOException, SQLException {
    List<VerifierKey> log = options.keys("--key");
    if (log.size() != 1) {
      throw new IllegalArgumentException("--key names one key");
    }
    VerifierKey key = log.getFirst();
    List<VerifierKey> witnesses = options.witnesses(key);
    int many = witnesses.size();
    int needed = (int) options.number("--needed", many == 3 ? 2 : many);
    if (needed > many) {
      throw new IllegalArgumentException(
          "--needed %d, and %d witnesses are given by --witness-key".formatted(needed, many));
    }
    var whole = new LogCheck(out, options, key, witnesses, needed);
    if (what.startsWith("http://") || what.startsWith("https://")) {
      options.only("the log", Options.OF_A_LOG);
      return whole.run(TileSource.http(URI.create(what)), null);
    }
    Path path = Path.of(what);
    if (BackupCheck.isBackup(path)) {
      options.only("a backup", Options.OF_A_BACKUP);
      return whole.run(BackupCheck.log(path), path);
    }
    if (Files.isDirectory(path)) {
      options.only("the log", Options.OF_A_LOG);
      return whole.run(TileSource.folder(path), null);
    }
    if (!Files.exists(path)) {
      throw new VerificationRefused(Reason.MISSING, "there is no " + path);
    }
    if (Files.size(path) > Receipt.MOST) {
      throw new VerificationRefused(
          Reason.TOO_LARGE, path + " is too large for a receipt or a checkpoint");
    }
    byte[] file = Files.readAllBytes(path);
    String text = new String(file, StandardCharsets.UTF_8);
    if (text.startsWith(key.name() + "\n")) {
      options.only("a checkpoint", Options.OF_A_CHECKPOINT);
      return checkpoint(Checkpoint.open(text, key), witnesses, needed);
    }
    options.only("a receipt", Options.OF_A_RECEIPT);
    return receipt(Receipt.read(file), key, witnesses, needed);
  }

  private int receipt(Receipt receipt, VerifierKey key, List<VerifierKey> witnesses, int needed) {
    LoggedAct act = LoggedAct.read(receipt.canonical());
    out.printf("act        %s on %s %s%n", act.verb(), act.subjectKind(), act.subject());
    out.printf("written    %s%n", moment(act.at()));
    out.printf("leaf       %s%n", HexFormat.of().formatHex(receipt.leaf()));
    Checkpoint tree = receipt.check(key, witnesses, needed);
    out.printf("index      %d of %d%n", receipt.index(), tree.size());
    vouched(out, tree, witnesses);
    out.println("GENUINE / ĐÚNG: the act is in the log");
    return 0;
  }

  private int checkpoint(Checkpoint head, List<VerifierKey> witnesses, int needed)
      throws IOException {
    head.demand(witnesses, needed);
    vouched(out, head, witnesses);
    String older = options.one("--older");
    if (older != null) {
      Checkpoint before =
          Checkpoint.open(Files.readString(Path.of(older)), options.keys("--key").getFirst());
      if (before.size() > head.size()) {
        throw new VerificationRefused(
            Reason.ROLLED_BACK,
            "%d entries, the older one has %d".formatted(head.size(), before.size()));
      }
      if (before.size() == head.size() && !java.util.Arrays.equals(before.root(), head.root())) {
        throw new VerificationRefused(
            Reason.SPLIT_VIEW, "two trees of %d entries".formatted(head.size()));
      }
      if (before.size() < head.size()) {
        throw new VerificationRefused(
            Reason.MISSING, "growth is proven by tiles: give the folder or the URL, with --older");
      }
    }
    out.println("GENUINE / ĐÚNG: signed checkpoint of " + head.size() + " entries");
    return 0;
  }

  static void vouched(PrintStream out, Checkpoint head, List<VerifierKey> witnesses) {
    for (Map.Entry<VerifierKey, Long> one : head.cosigned(witnesses).entrySet()) {
      out.printf(
          "witness    %s, %s%n",
          one.getKey().name(), moment(Instant.ofEpochSecond(one.getValue())));
    }
    if (witnesses.isEmpty()) {
      out.println("witness    none asked for: give --witness-key to exclude a split view");
    }
  }

  static String moment(Instant at) {
    return MOMENT.format(at.atZone(ZoneId.of("Asia/Ho_Chi_Minh")));
  }
}
