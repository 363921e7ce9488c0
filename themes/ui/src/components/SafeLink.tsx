/** An address that somebody else wrote: a link only where it leads to the web. */
export function SafeLink({ address }: { address: string | undefined }) {
  if (!address) {
    return <>–</>;
  }
  if (!/^https?:\/\//i.test(address)) {
    return <bdi>{address}</bdi>;
  }
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{address}</bdi>
    </a>
  );
}
