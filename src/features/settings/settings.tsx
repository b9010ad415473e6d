export default function Settings() {
  return <div className="q-page" />;
}
