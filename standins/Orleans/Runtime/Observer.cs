using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>An object outside any grain that grains may call, one call after another. Held weakly: its owner keeps it.</summary>
internal sealed class Observer(Sender owner, IGrainObserver target)
{
    public static readonly GrainType GrainType = GrainType.Create("sys.client");

    private readonly WeakReference<IGrainObserver> _target = new(target);
    private readonly Queue<Request> _waiting = new();
    private bool _isRunning;

    public Sender Owner { get; } = owner;

    public void Receive(Request request)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(request);
            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static o => _ = o.RunAsync(), this, preferLocal: false);
    }

    private async Task RunAsync()
    {
        while (Next() is { } request)
        {
            try
            {
                if (_target.TryGetTarget(out var alive))
                {
                    await request.RunOn(alive);
                    continue;
                }

                Owner.Cluster.Observers.TryRemove(KeyValuePair.Create(request.Target.GrainId, this));
                Owner.Logger.ObserverCollected(request.ToString());
            }
            catch (Exception error)
            {
                request.Fail(error);
            }
        }
    }

    private Request? Next()
    {
        lock (_waiting)
        {
            _isRunning = _waiting.TryDequeue(out var request);
            return request;
        }
    }
}
