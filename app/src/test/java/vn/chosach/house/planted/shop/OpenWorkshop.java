package vn.chosach.house.planted.shop;

/** Neither door nor value, and yet public. */
public class OpenWorkshop {}
