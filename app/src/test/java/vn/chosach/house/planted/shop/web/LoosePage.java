package vn.chosach.house.planted.shop.web;

/** A public class in web that is no page record. */
public class LoosePage {}
