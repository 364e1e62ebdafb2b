package vn.chosach.screening.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;

/** Rows that wait for the end of a batch: the first in memory, the rest in a temporary file. */
final class WaitingRoom implements AutoCloseable {

  private static final int IN_MEMORY = 2_000;
  private static final long TEXT_IN_MEMORY = 4_000_000;

  private final List<BatchScreening.BatchScreeningRow> first = new ArrayList<>();
  private long text;
  private @Nullable Path file;
  private @Nullable DataOutputStream out;

  void add(BatchScreening.BatchScreeningRow row) {
    if (out == null && first.size() < IN_MEMORY && text < TEXT_IN_MEMORY) {
      first.add(row);
      text += row.listing().size();
      return;
    }
    try {
      DataOutputStream to = out;
      if (to == null) {
        Path made = Files.createTempFile("screen", ".rows");
        file = made;
        to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(made), 1 << 16));
        out = to;
      }
      Listing l = row.listing();
      write(to, row.file());
      to.writeLong(row.number());
      for (String text :
          List.of(
              l.id(),
              l.title(),
              l.description(),
              l.brand(),
              l.category(),
              l.seller(),
              l.platform())) {
        write(to, text);
      }
      to.writeLong(l.price());
      to.writeBoolean(l.sellerState().official());
      to.writeInt(row.score());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream to, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  void each(Consumer<BatchScreening.BatchScreeningRow> visitor) throws IOException {
    first.forEach(visitor);
    Path rows = file;
    if (out == null || rows == null) {
      return;
    }
    out.close();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(rows), 1 << 16))) {
      while (true) {
        String name;
        try {
          name = read(in);
        } catch (EOFException end) {
          return;
        }
        long number = in.readLong();
        Listing listing =
            new Listing(
                read(in),
                read(in),
                read(in),
                read(in),
                read(in),
                read(in),
                read(in),
                in.readLong(),
                new Listing.SellerState(0, 0, in.readBoolean()));
        visitor.accept(new BatchScreening.BatchScreeningRow(name, number, listing, in.readInt()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
