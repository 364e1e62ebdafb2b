package vn.chosach.vault;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in the vault, as others may know it.
 *
 * @param id identifier of the file
 * @param owner what it belongs to, for instance a tip
 * @param batch what it came with: the tip itself or one later message
 * @param slot position in its batch, 1 to 8
 * @param kind by content
 * @param size of the original in bytes
 * @param sha256 of the original, 64 hexadecimal digits
 * @param width of the picture in pixels as it is seen, 0 for other files
 * @param height of the picture in pixels as it is seen, 0 for other files
 * @param takenAt when it was received
 * @param kept whether it is evidence; otherwise it waits to be sent and ends after a day
 */
public record KeptFile(
    UUID id,
    UUID owner,
    UUID batch,
    int slot,
    FileKind kind,
    long size,
    String sha256,
    int width,
    int height,
    Instant takenAt,
    boolean kept) {}
