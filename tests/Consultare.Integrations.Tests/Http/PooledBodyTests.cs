using Consultare.Integrations.Http;

namespace Consultare.Integrations.Tests.Http;

public sealed class PooledBodyTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1_000, null)]
    [InlineData(200_000, null)]
    [InlineData(200_000, 200_000L)]
    [InlineData(200_000, 5L)]
    public async Task Read_WhenWithinTheLimit_HoldsEveryByte(int size, long? announced)
    {
        var bytes = Bytes(size);

        var (body, isWhole) = await PooledBody.ReadAsync(new MemoryStream(bytes), announced, 200_000, CancellationToken.None);

        using (body)
        {
            isWhole.ShouldBeTrue();
            body.Span.SequenceEqual(bytes).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(10L)]
    [InlineData(1_000_000L)]
    public async Task Read_WhenBeyondTheLimit_StopsThere(long? announced)
    {
        var stream = new MemoryStream(Bytes(500_000));

        var (body, isWhole) = await PooledBody.ReadAsync(stream, announced, 100_000, CancellationToken.None);

        using (body)
        {
            isWhole.ShouldBeFalse();
            body.Span.Length.ShouldBe(100_000);
            stream.Position.ShouldBeLessThan(500_000);
        }
    }

    private static byte[] Bytes(int size) => [.. Enumerable.Range(0, size).Select(number => (byte)(number * 31))];
}
