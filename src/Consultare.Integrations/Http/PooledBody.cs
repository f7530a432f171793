using System.Buffers;

namespace Consultare.Integrations.Http;

/// <summary>A response body in one rented buffer; dispose it to give the buffer back.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstBuffer = 64 * 1024;
    private byte[] _buffer;
    private int _length;

    private PooledBody(int capacity) => _buffer = capacity == 0 ? [] : ArrayPool<byte>.Shared.Rent(capacity);

    public static PooledBody Empty => new(0);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>Reads a stream up to a limit.</summary>
    /// <returns>The body and whether the stream ended within the limit.</returns>
    public static async ValueTask<(PooledBody Body, bool IsWhole)> ReadAsync(
        Stream stream,
        long? announced,
        int limit,
        CancellationToken cancellationToken)
    {
        // One byte beyond the limit tells a body that fits from one that goes on.
        var body = new PooledBody((int)Math.Min(announced + 1 ?? FirstBuffer, limit + 1L));
        try
        {
            while (body._length <= limit)
            {
                body.MakeRoom(limit + 1);
                var read = await stream.ReadAsync(body._buffer.AsMemory(body._length), cancellationToken);
                if (read == 0)
                {
                    return (body, IsWhole: true);
                }

                body._length += read;
            }

            body._length = limit;
            return (body, IsWhole: false);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void MakeRoom(int largest)
    {
        if (_length < _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(_length * 2L, FirstBuffer), largest));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
