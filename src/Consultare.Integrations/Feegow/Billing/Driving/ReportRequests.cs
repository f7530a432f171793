using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>
/// Watches the data requests of a page from the moment it is asked for a result: how many are on their way, answered, or
/// failed. Which route they use is not known (S35 a).
/// </summary>
internal sealed class ReportRequests : IDisposable
{
    private readonly IPage _page;
    private readonly Lock _gate = new();
    private readonly HashSet<IRequest> _onTheirWay = [];
    private TaskCompletionSource _changed = NewChange();
    private int _answered;
    private int _failed;

    public ReportRequests(IPage page)
    {
        _page = page;
        page.Request += OnStart;
        page.RequestFinished += OnEnd;
        page.RequestFailed += OnFailure;
    }

    public int Answered => Volatile.Read(ref _answered);

    public int Failed => Volatile.Read(ref _failed);

    /// <summary>Whether a request is on its way, and a task that ends when that changes.</summary>
    public (bool IsBusy, Task Changed) Look()
    {
        lock (_gate)
        {
            return (_onTheirWay.Count > 0, _changed.Task);
        }
    }

    public void Dispose()
    {
        _page.Request -= OnStart;
        _page.RequestFinished -= OnEnd;
        _page.RequestFailed -= OnFailure;
    }

    private static bool IsData(IRequest request) => request.ResourceType is "xhr" or "fetch" or "document";

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void OnStart(object? sender, IRequest request)
    {
        if (IsData(request))
        {
            Change(() => _onTheirWay.Add(request));
        }
    }

    // The response is known when a request has finished; its status tells whether it was answered well.
    private async void OnEnd(object? sender, IRequest request)
    {
        if (!IsData(request))
        {
            return;
        }

        var isGood = false;
        try
        {
            isGood = await request.ResponseAsync() is { Status: < 400 };
        }
        catch (PlaywrightException)
        {
            // The page went away with its answer: that part is missing.
        }

        Change(() => Finish(request, isGood));
    }

    private void OnFailure(object? sender, IRequest request)
    {
        if (IsData(request))
        {
            Change(() => Finish(request, isGood: false));
        }
    }

    private bool Finish(IRequest request, bool isGood)
    {
        if (!_onTheirWay.Remove(request))
        {
            return false;
        }

        _ = isGood ? _answered++ : _failed++;
        return true;
    }

    private void Change(Func<bool> change)
    {
        lock (_gate)
        {
            if (change())
            {
                _changed.TrySetResult();
                _changed = NewChange();
            }
        }
    }
}
