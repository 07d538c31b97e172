/** Why bytes are no picture; the message goes on after "No picture:". Thrown here, caught where pictures are fetched. */
export class PictureError extends Error {
	override readonly name = 'PictureError';
}
