package vn.chosach.watch.marks;

import java.util.UUID;

/**
 * A picture of a sheet.
 *
 * @param file in the vault; it belongs to the sheet
 * @param caption what is to be seen
 */
public record MarkPicture(UUID file, Showing showing, String caption) {}
