package vn.chosach.vault.films;

import java.io.IOException;
import java.util.Set;
import vn.chosach.vault.films.Scrubber.Broken;

/**
 * WebM (RFC 8794, RFC 9559): one segment with tracks and clusters of pictures. A film recorded live
 * does not say how long its segment and clusters are; then their parts are followed one by one to
 * the last byte.
 */
final class WebFilm {

  private static final long HEADER = 0x1A45DFA3L;
  private static final long DOC_TYPE = 0x4282L;
  private static final long SEGMENT = 0x18538067L;
  private static final long TRACKS = 0x1654AE6BL;
  private static final long TRACK = 0xAEL;
  private static final long TRACK_TYPE = 0x83L;
  private static final long CLUSTER = 0x1F43B675L;
  private static final long WEBM = 0x7765626DL;

  /** What may stand directly in a segment: where such a part begins, a cluster ends. */
  private static final Set<Long> IN_SEGMENT =
      Set.of(
          CLUSTER,
          TRACKS,
          0x114D9B74L,
          0x1549A966L,
          0x1C53BB6BL,
          0x1254C367L,
          0x1941A469L,
          0x1043A770L);

  private static final long UNKNOWN = -1;

  private final Scrubber film;
  private boolean tracks;
  private boolean pictures;
  private boolean content;

  WebFilm(Scrubber film) {
    this.film = film;
  }

  /**
   * @throws Broken when it is not whole or no film
   */
  void check() throws IOException {
    Part header = part(0, film.size());
    if (header.id() != HEADER || header.size() == UNKNOWN) {
      throw new Broken("vault.damaged");
    }
    if (!isWeb(header)) {
      throw new Broken("vault.film-kind");
    }
    Part segment = part(header.end(), film.size());
    if (segment.id() != SEGMENT) {
      throw new Broken("vault.damaged");
    }
    if (segment.size() != UNKNOWN && segment.end() != film.size()) {
      throw new Broken("vault.damaged");
    }
    inside(segment.from());
    if (!tracks || !content) {
      throw new Broken("vault.cut-off");
    }
    if (!pictures) {
      throw new Broken("vault.no-pictures");
    }
  }

  private boolean isWeb(Part header) throws IOException {
    for (long at = header.from(); at < header.end(); ) {
      Part one = part(at, header.end());
      if (one.id() == DOC_TYPE) {
        return one.size() >= 4 && film.number(one.from(), 4) == WEBM;
      }
      at = one.end();
    }
    return false;
  }

  private void inside(long from) throws IOException {
    for (long at = from; at < film.size(); ) {
      Part one = part(at, film.size());
      if (one.id() == CLUSTER) {
        content = true;
        at = one.size() == UNKNOWN ? endOfCluster(one.from()) : one.end();
      } else if (one.size() == UNKNOWN) {
        throw new Broken("vault.damaged");
      } else {
        if (one.id() == TRACKS) {
          tracks = true;
          readTracks(one);
        }
        at = one.end();
      }
    }
  }

  private long endOfCluster(long from) throws IOException {
    long at = from;
    while (at < film.size()) {
      Part one = part(at, film.size());
      if (IN_SEGMENT.contains(one.id())) {
        return at;
      }
      if (one.size() == UNKNOWN) {
        throw new Broken("vault.damaged");
      }
      at = one.end();
    }
    return at;
  }

  private void readTracks(Part all) throws IOException {
    for (long at = all.from(); at < all.end(); ) {
      Part track = part(at, all.end());
      for (long in = track.from(); track.id() == TRACK && in < track.end(); ) {
        Part one = part(in, track.end());
        pictures |= one.id() == TRACK_TYPE && film.number(one.from(), 1) == 1;
        in = one.end();
      }
      at = track.end();
    }
  }

  /** A part that must end inside its frame. */
  private Part part(long at, long end) throws IOException {
    film.part();
    int idBytes = length(at, 4);
    int sizeBytes = length(at + idBytes, 8);
    long size = film.number(at + idBytes, sizeBytes) & ((1L << (7 * sizeBytes)) - 1);
    boolean unknown = size == (1L << (7 * sizeBytes)) - 1;
    long from = at + idBytes + sizeBytes;
    if (!unknown && size > end - from) {
      throw new Broken(end == film.size() ? "vault.cut-off" : "vault.damaged");
    }
    return new Part(film.number(at, idBytes), from, unknown ? UNKNOWN : size);
  }

  /** How many bytes a number has, which its first byte says. */
  private int length(long at, int most) throws IOException {
    int bytes = Integer.numberOfLeadingZeros(film.at(at)) - 23;
    if (bytes > most) {
      throw new Broken("vault.damaged");
    }
    return bytes;
  }

  private record Part(long id, long from, long size) {

    /** Only of a part that says how long it is. */
    long end() throws Broken {
      if (size == UNKNOWN) {
        throw new Broken("vault.damaged");
      }
      return from + size;
    }
  }
}
