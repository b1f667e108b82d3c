package io.jobspool.registry.patch;

/**
 * A patch as a client sent it.
 *
 * @param text the patch, JSON
 * @param fieldValidation what happens to unknown and duplicate fields
 */
public record Patch(PatchType type, String text, FieldValidation fieldValidation) {}
