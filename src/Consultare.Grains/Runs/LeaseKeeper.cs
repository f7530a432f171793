using Consultare.Data.Runs;

namespace Consultare.Grains.Runs;

/// <summary>Renews the lease of one run until disposed; tells when the lease is lost.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _loop;

    private LeaseKeeper(RunFence fence, RunStore runs, RunOptions options, TimeProvider clock) =>
        _loop = Task.Run(() => RenewAsync(fence, runs, options, clock));

    /// <summary>Cancelled when another owner may have taken the run.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Starts renewing.</summary>
    public static LeaseKeeper Start(RunFence fence, RunStore runs, RunOptions options, TimeProvider clock) =>
        new(fence, runs, options, clock);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync(RunFence fence, RunStore runs, RunOptions options, TimeProvider clock)
    {
        var holdsUntil = clock.GetUtcNow() + options.Lease;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(options.LeaseRenewal, clock, _stop.Token);
                var until = clock.GetUtcNow() + options.Lease;
                if (!await runs.RenewLeaseAsync(fence, until, _stop.Token))
                {
                    await _lost.CancelAsync();
                    return;
                }

                holdsUntil = until;
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception) when (clock.GetUtcNow() < holdsUntil)
            {
                // The database did not answer, but the lease still holds: the next turn tries again.
                continue;
            }
            catch (Exception)
            {
                await _lost.CancelAsync();
                return;
            }
        }
    }
}
