/** The time that the processor has worked for this process, in milliseconds: what else the machine does hardly counts. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
