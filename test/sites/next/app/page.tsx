'use client';
import 'benchmark-elements/react';

export default function Page() {
  return (
    <>
      <benchmark-chart src="/results.csv" type="bar" />
      <benchmark-table src="/results.csv" />
    </>
  );
}
