/** What is dragged from the palette is known by this type; texts from elsewhere are not bodies. */
export const draggedBody = "application/x-fenjie-body";
