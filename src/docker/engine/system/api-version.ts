/** The newest version of the API that the daemon speaks. */
export const apiVersion = '1.51'
